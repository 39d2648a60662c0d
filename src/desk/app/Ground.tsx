import { landPath, regionPaths, x, y } from './outlines.ts';

/** The land and the ten regions with their names, `letters` high in degrees: what both maps of the desk lie on. */
export function Ground({ letters }: { letters: number }) {
  return (
    <>
      <path className="land" d={landPath} />
      {regionPaths.map(({ name, at, path }) => (
        <path key={`${name}${at[0]}`} className="region" d={path} />
      ))}
      {regionPaths.map(({ name, at }) => (
        <text key={`${name}${at[0]}`} x={x(at[0])} y={y(at[1])} fontSize={letters}>
          {name}
        </text>
      ))}
    </>
  );
}
