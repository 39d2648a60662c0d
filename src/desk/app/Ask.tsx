import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly children?: ReactNode;
  readonly onCancel: () => void;
  readonly onDone: (form: FormData) => void;
}

/** A question before an act that others will see, with what it needs to know. */
export function Ask({ title, action, children, onCancel, onDone }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} aria-labelledby="tanya" onClose={onCancel}>
      <form
        method="dialog"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onDone(new FormData(event.currentTarget));
        }}
      >
        <h2 id="tanya">{title}</h2>
        {children}
        <div className="actions">
          <button type="submit" className="main">
            {action}
          </button>
          <button type="button" onClick={onCancel}>
            Batal
          </button>
        </div>
      </form>
    </dialog>
  );
}
