import type { FieldProps } from '@rjsf/utils';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { labels } from '../../../i18n/labels.ts';
import { Ground } from '../Ground.tsx';
import { east, height, north, south, squeeze, west, width, x, y } from '../outlines.ts';
import { choiceName } from '../words.ts';
import { sentencesIn } from './errors.ts';
import { describedBy, Frame } from './Frame.tsx';

interface Value {
  readonly lon?: number;
  readonly lat?: number;
  readonly confidence?: string;
  readonly basis?: string;
}

/** A place on the ground: on the map, or in figures, which keep every decimal that is typed. */
export function PointField({ schema, formData, onChange, fieldPathId, errorSchema, rawErrors, required, readonly, disabled }: FieldProps) {
  const value = (formData ?? {}) as Value;
  const locked = readonly || disabled;
  const set = (change: Value) => {
    const next = Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, each]) => each !== undefined));
    onChange(Object.keys(next).length > 0 ? next : undefined, fieldPathId.path);
  };
  const base = fieldPathId.$id;
  const errors = (key: string) => sentencesIn((errorSchema as Record<string, never> | undefined)?.[key]);
  const number = (key: 'lon' | 'lat', label: string) => (
    <Frame id={`${base}_${key}`} label={label} required={required} errors={errors(key)}>
      <Figure
        id={`${base}_${key}`}
        value={value[key]}
        locked={locked}
        errors={errors(key)}
        onChange={(figure) => set({ [key]: figure } as Value)}
      />
    </Frame>
  );
  const choice = (key: 'confidence' | 'basis', label: string) => (
    <Frame id={`${base}_${key}`} label={label} required={required} errors={errors(key)}>
      <select
        id={`${base}_${key}`}
        value={value[key] ?? ''}
        disabled={locked}
        onChange={(event) => set({ [key]: event.target.value || undefined } as Value)}
      >
        <option value="">Pilih</option>
        {((schema.properties?.[key] as { enum?: string[] } | undefined)?.enum ?? []).map((each) => (
          <option key={each} value={each}>
            {key === 'confidence' ? confidenceText(each) : choiceName('', key, each)}
          </option>
        ))}
      </select>
    </Frame>
  );
  return (
    <Frame
      id={base}
      label={schema.title}
      help="Ketuk peta untuk menaruh titik, atau ketik angkanya. Angka yang diketik disimpan persis."
      required={required}
      errors={rawErrors}
      group
    >
      <PointMap value={value} {...(!locked && { onPlace: (lon: number, lat: number) => set({ lon, lat }) })} />
      <div className="quad">
        {number('lon', 'Bujur')}
        {number('lat', 'Lintang')}
        {choice('confidence', 'Tingkat keyakinan')}
        {choice('basis', 'Dasar letak')}
      </div>
    </Frame>
  );
}

const confidenceTexts: Readonly<Record<string, string>> = { high: 'sampai 250 m', medium: 'sampai 1 km', low: 'hanya desa atau kecamatan' };
const confidenceText = (each: string) => `${labels.confidence[each as 'high'].id}: ${confidenceTexts[each]}`;

interface FigureProps {
  readonly id: string;
  readonly value: number | undefined;
  readonly locked: boolean | undefined;
  readonly errors: readonly string[];
  readonly onChange: (value: number | undefined) => void;
}

/** A decimal number typed with a point or a comma; what is typed stays as typed. */
function Figure({ id, value, locked, errors, onChange }: FigureProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed !== undefined && read(typed) === value ? typed : (value?.toString() ?? '');
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      value={text}
      readOnly={locked}
      aria-invalid={errors.length > 0 || undefined}
      aria-describedby={describedBy(id, undefined, errors)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}

function read(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? undefined : number;
}

/** The corridor's outlines with the point on them. Arrow keys move the point, buttons and keys zoom. */
function PointMap({ value, onPlace }: { value: Value; onPlace?: (lon: number, lat: number) => void }) {
  const [zoom, setZoom] = useState(1);
  const [centre, setCentre] = useState<readonly [number, number]>();
  const box = useRef<SVGSVGElement>(null);
  const placed = value.lon !== undefined && value.lat !== undefined ? ([value.lon, value.lat] as const) : undefined;
  const [lon, lat] = zoom === 1 ? [(west + east) / 2, (south + north) / 2] : (centre ?? placed ?? [(west + east) / 2, (south + north) / 2]);
  const view = { x: x(lon) - width / zoom / 2, y: y(lat) - height / zoom / 2, width: width / zoom, height: height / zoom };
  const decimals = zoom >= 16 ? 5 : zoom >= 4 ? 4 : 3;

  const put = (event: PointerEvent<SVGSVGElement>) => {
    if (!onPlace || !box.current) return;
    const matrix = box.current.getScreenCTM()?.inverse();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const next = [west + at.x / squeeze, north - at.y] as const;
    onPlace(Number(next[0].toFixed(decimals)), Number(next[1].toFixed(decimals)));
  };
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const step = steps[event.key];
    if (!step || !onPlace) return;
    event.preventDefault();
    const [fromLon, fromLat] = placed ?? [lon, lat];
    const size = 0.02 / zoom;
    onPlace(Number((fromLon + step[0] * size).toFixed(5)), Number((fromLat + step[1] * size).toFixed(5)));
  };
  const closer = (factor: number) => {
    setCentre(placed ?? [lon, lat]);
    setZoom(Math.min(64, Math.max(1, zoom * factor)));
  };
  const dot = Math.min(view.width, view.height) / 40;
  return (
    <div className="point-map">
      <svg
        ref={box}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="application"
        aria-label={`Peta koridor. ${placed ? `Titik di bujur ${placed[0]}, lintang ${placed[1]}.` : 'Belum ada titik.'} Tombol panah menggeser titik.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes arrow keys, as its name says
        tabIndex={0}
        onPointerDown={put}
        onKeyDown={move}
      >
        <Ground letters={Math.min(view.width, view.height) / 28} />
        {placed && <circle className="point" cx={x(placed[0])} cy={y(placed[1])} r={dot} />}
      </svg>
      <div className="tools">
        <button type="button" className="plain" onClick={() => closer(2)} disabled={zoom >= 64}>
          Perbesar
        </button>
        <button type="button" className="plain" onClick={() => closer(0.5)} disabled={zoom <= 1}>
          Perkecil
        </button>
        <span className="hint">Garis daerah disederhanakan (sekitar 1 km), bukan batas resmi.</span>
      </div>
    </div>
  );
}
