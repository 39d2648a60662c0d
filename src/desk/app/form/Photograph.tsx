import type { FieldProps } from '@rjsf/utils';
import type { ComponentType, PointerEvent } from 'react';
import type { Focus } from '../../../domain/model/parts.ts';

interface Value {
  readonly file?: string;
  readonly focus?: Focus;
}

/** Shapes the site cuts a photograph to, and where. */
const crops = [
  { name: 'Atas halaman, layar lebar (16:9)', ratio: '16 / 9' },
  { name: 'Atas halaman, telepon (4:3)', ratio: '4 / 3' },
  { name: 'Deretan foto (1:1)', ratio: '1' },
  { name: 'Kartu bagikan (3:1, di atas judul)', ratio: '3' },
] as const;

/** A photograph with its fields: as soon as it is there, how each crop will look, and what they are cut round. */
export function PhotographField(props: FieldProps) {
  const { registry, uiSchema = {}, formData, onChange, fieldPathId, readonly, disabled } = props;
  const ObjectField = registry.fields.ObjectField as ComponentType<FieldProps>;
  const { 'ui:field': _, ...plain } = uiSchema;
  const value = (formData ?? {}) as Value;
  const locked = readonly || disabled;
  return (
    <>
      {value.file && (
        <Crops
          id={`${fieldPathId.$id}_crops`}
          file={value.file}
          focus={value.focus}
          {...(!locked && { onFocus: (focus: Focus) => onChange({ ...value, focus }, fieldPathId.path) })}
        />
      )}
      <ObjectField {...props} uiSchema={plain} />
    </>
  );
}

interface CropsProps {
  readonly id: string;
  readonly file: string;
  readonly focus: Focus | undefined;
  readonly onFocus?: (focus: Focus) => void;
}

const middle: Focus = { x: 0.5, y: 0.5 };

/** The whole picture with its focal point, set by a tap or by two sliders, and the crops it gives. */
function Crops({ id, file, focus = middle, onFocus }: CropsProps) {
  const source = `/redaksi/api/media/${file}`;
  const [across, down] = [Math.round(focus.x * 100), Math.round(focus.y * 100)];
  const tap = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onFocus?.({ x: share(event.clientX - box.left, box.width), y: share(event.clientY - box.top, box.height) });
  };
  const slider = (name: string, axis: 'x' | 'y', percent: number) => (
    <label>
      {name}: {percent}%
      <input
        id={`${id}_${axis}`}
        type="range"
        min={0}
        max={100}
        value={percent}
        disabled={onFocus === undefined}
        onChange={(event) => onFocus?.({ ...focus, [axis]: Number(event.target.value) / 100 })}
      />
    </label>
  );
  return (
    <fieldset className="crops" aria-label="Titik fokus dan potongan foto">
      <div>
        <div className="whole" onPointerDown={tap}>
          <img src={source} alt={`Foto yang dipilih: ${file}`} />
          <span className="mark" style={{ left: `${across}%`, top: `${down}%` }} />
        </div>
        <div className="slides">
          <span className="hint">Ketuk bagian foto yang harus tetap terlihat, atau geser:</span>
          {slider('Mendatar', 'x', across)}
          {slider('Tegak', 'y', down)}
        </div>
      </div>
      {crops.map(({ name, ratio }) => (
        <figure key={ratio}>
          <img className="crop" src={source} alt="" style={{ aspectRatio: ratio, objectPosition: `${across}% ${down}%` }} />
          <figcaption>{name}</figcaption>
        </figure>
      ))}
    </fieldset>
  );
}

/** A distance as a share of a length, 0 to 1, in hundredths. */
const share = (at: number, length: number): number => Math.min(1, Math.max(0, Math.round((at / length) * 100) / 100));
