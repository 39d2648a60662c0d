import { Ground } from './Ground.tsx';
import { x, y } from './outlines.ts';

interface Props {
  readonly point: { readonly lon: number; readonly lat: number; readonly confidence: 'high' | 'medium' | 'low' };
  readonly name: string;
}

/** Half the height of the picture in degrees: about 22 km, so that the district can be told. */
const around = 0.2;
/** How far off the point may be, in degrees, as its confidence says. */
const reach = { high: 0.0023, medium: 0.009, low: 0.03 } as const;

/** Where a listing stands among the regions, with a link to a map of streets. */
export function Where({ point: { lon, lat, confidence }, name }: Props) {
  const view = `${x(lon) - around * 1.5} ${y(lat) - around} ${around * 3} ${around * 2}`;
  const street = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  return (
    <figure className="where">
      <svg viewBox={view} role="img" aria-label={`Letak ${name}: lintang ${lat}, bujur ${lon}`}>
        <Ground letters={around / 9} />
        <circle className="reach" cx={x(lon)} cy={y(lat)} r={Math.max(reach[confidence], around / 20)} />
        <circle className="point" cx={x(lon)} cy={y(lat)} r={around / 40} />
      </svg>
      <figcaption className="hint">
        {confidence === 'high' ? 'Tepat sampai 250 m.' : confidence === 'medium' ? 'Tepat sampai sekitar 1 km.' : 'Hanya sampai desa.'}{' '}
        <a href={street} target="_blank" rel="noopener noreferrer">
          Buka di peta jalan
        </a>
      </figcaption>
    </figure>
  );
}
