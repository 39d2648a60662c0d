import type { FieldProps } from '@rjsf/utils';
import { useEffect, useRef, useState } from 'react';
import { renderMarkdown } from '../../../publish/markdown.ts';
import { sentencesIn } from './errors.ts';
import { describedBy, Frame } from './Frame.tsx';

const languages = [
  { key: 'id', name: 'Indonesia' },
  { key: 'en', name: 'Inggris' },
] as const;

/** A text in Indonesian with its English beside it. */
export function Localized({ schema, formData, onChange, fieldPathId, errorSchema, rawErrors, required, readonly, disabled }: FieldProps) {
  const { widget } = schema as { widget?: string };
  const value = (formData ?? {}) as { id?: string; en?: string };
  const set = (key: 'id' | 'en', text: string) => {
    const next = { ...value, [key]: text };
    if (text === '') delete next[key];
    onChange(Object.keys(next).length > 0 ? next : undefined, fieldPathId.path);
  };
  const needed = (schema.required ?? []) as string[];
  const tree = errorSchema as Record<string, { __errors?: string[] }> | undefined;
  const base = fieldPathId.$id;
  return (
    <Frame id={base} label={schema.title} help={schema.description} required={required} errors={rawErrors} group>
      <div className={widget === 'markdown' ? 'pair tall' : 'pair'}>
        {languages.map(({ key, name }) => {
          const id = `${base}_${key}`;
          const errors = sentencesIn(tree?.[key]);
          const most = (schema.properties?.[key] as { maxLength?: number } | undefined)?.maxLength;
          const common = {
            id,
            lang: key,
            value: value[key] ?? '',
            readOnly: readonly || disabled,
            'aria-invalid': errors.length > 0 || undefined,
            'aria-describedby': describedBy(id, undefined, errors),
            onChange: (event: { target: { value: string } }) => set(key, event.target.value),
          };
          return (
            <Frame key={key} id={id} label={name} required={required && needed.includes(key)} errors={errors}>
              {widget === 'markdown' ? (
                <Markdown {...common} />
              ) : widget === 'text' ? (
                <textarea rows={3} {...common} />
              ) : (
                <input type="text" {...common} {...(widget === 'slug' && { autoCapitalize: 'none', spellCheck: false })} />
              )}
              {most !== undefined && most <= 400 && <Counter length={value[key]?.length ?? 0} most={most} />}
            </Frame>
          );
        })}
      </div>
    </Frame>
  );
}

function Counter({ length, most }: { length: number; most: number }) {
  return (
    <span className={length > most ? 'counter over' : 'counter'}>
      {length} dari {most} huruf
    </span>
  );
}

interface MarkdownProps {
  readonly id: string;
  readonly lang: string;
  readonly value: string;
  readonly readOnly: boolean | undefined;
  readonly onChange: (event: { target: { value: string } }) => void;
}

/** Signs an officer need not remember: a button puts them around what is selected, or at the line. */
const marks = [
  { name: 'Subjudul', before: '\n## ', after: '', sample: 'Subjudul' },
  { name: 'Tebal', before: '**', after: '**', sample: 'teks tebal' },
  { name: 'Daftar', before: '\n- ', after: '', sample: 'butir' },
  { name: 'Tautan', before: '[', after: '](https://)', sample: 'teks tautan' },
] as const;

/** A long text, with the marks as buttons and the page's own rendering beside it. */
function Markdown(props: MarkdownProps) {
  const [preview, setPreview] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<[number, number] | undefined>(undefined);
  useEffect(() => {
    if (place.current) area.current?.setSelectionRange(...place.current);
    place.current = undefined;
  });
  const put = ({ before, after, sample }: (typeof marks)[number]) => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {};
    const chosen = props.value.slice(start, end) || sample;
    place.current = [start + before.length, start + before.length + chosen.length];
    area.current?.focus();
    props.onChange({ target: { value: props.value.slice(0, start) + before + chosen + after + props.value.slice(end) } });
  };
  return (
    <>
      <div className="tools">
        {!props.readOnly &&
          marks.map((mark) => (
            <button key={mark.name} type="button" className="plain" onClick={() => put(mark)}>
              {mark.name}
            </button>
          ))}
        <button type="button" className="plain" aria-pressed={preview} onClick={() => setPreview(!preview)}>
          Lihat hasil
        </button>
      </div>
      <textarea ref={area} rows={14} {...props} />
      {preview && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer of the public pages, with HTML in the text switched off
        <div className="prose card" lang={props.lang} dangerouslySetInnerHTML={{ __html: renderMarkdown(props.value) }} />
      )}
    </>
  );
}
