import { useState } from 'react';
import type { ListingFacts } from '../api-umkm.ts';
import { Ask } from './Ask.tsx';
import { correctionReasons, type ReadyReason, refusalReasons } from './umkm-words.ts';

/** A step that is asked about before it is taken. */
export type Question =
  | { readonly step: 'kembalikan' | 'tolak' | 'tarik' | 'tautan' | 'hapus' }
  | { readonly step: 'gabung'; readonly other: ListingFacts };

interface Props {
  readonly question: Question;
  readonly listing: ListingFacts;
  readonly onCancel: () => void;
  /** With the reason the owner is to read; blank where none is asked. */
  readonly onAnswer: (reason: string) => void;
}

/** The question of a step, with the words its owner or the public will read. */
export function Questions({ question, listing, onCancel, onAnswer }: Props) {
  const answer = (form: FormData) => onAnswer(String(form.get('reason') ?? '').trim());
  const ask = { onCancel, onDone: answer };
  switch (question.step) {
    case 'kembalikan':
      return (
        <Ask title="Apa yang perlu diperbaiki?" action="Kirim ke pemilik" {...ask}>
          <Reason ready={correctionReasons} label="Pesan untuk pemilik" />
        </Ask>
      );
    case 'tolak':
      return (
        <Ask title={`Tolak ${listing.name}?`} action="Tolak" {...ask}>
          <p>Lapak ini tidak tampil. Pemilik membaca alasannya dan boleh mengirim lagi.</p>
          <Reason ready={refusalReasons} label="Alasan untuk pemilik" />
        </Ask>
      );
    case 'tarik':
      return (
        <Ask title={`Tarik ${listing.name} dari situs?`} action="Tarik" {...ask}>
          <p>Halamannya berganti keterangan bahwa lapak ini tidak ditampilkan lagi.</p>
          <Reason ready={[]} label="Alasan, untuk riwayat" />
        </Ask>
      );
    case 'gabung':
      return (
        <Ask title={`Gabungkan ke ${question.other.name}?`} action="Gabungkan" {...ask}>
          <p>
            Produk dan foto {listing.name} pindah ke {question.other.name}. Nama, tempat, dan nomor {question.other.name} tetap. Lapak{' '}
            {listing.name} sendiri ditutup, dan tautan pemiliknya tidak dipakai lagi.
          </p>
        </Ask>
      );
    case 'tautan':
      return (
        <Ask title="Buat tautan baru untuk pemilik?" action="Buat tautan" {...ask}>
          <p>Pastikan dulu bahwa yang meminta memang pemiliknya, misalnya lewat nomor WhatsApp yang tercatat. Tautan lama langsung mati.</p>
        </Ask>
      );
    case 'hapus':
      return (
        <Ask title={`Hapus ${listing.name} untuk selamanya?`} action="Hapus permanen" {...ask}>
          <p>Tulisan, foto, nomor, dan riwayatnya dihapus dan tidak dapat dikembalikan. Lakukan hanya bila pemiliknya meminta.</p>
          <label className="box">
            <input type="checkbox" required /> Pemiliknya meminta data ini dihapus
          </label>
        </Ask>
      );
  }
}

/** A reason to start from, and the text the owner reads. */
function Reason({ ready, label }: { ready: readonly ReadyReason[]; label: string }) {
  const [text, setText] = useState('');
  return (
    <>
      {ready.length > 0 && (
        <fieldset className="group">
          <legend>Alasan siap pakai</legend>
          <div className="tools">
            {ready.map((reason) => (
              <button key={reason.name} type="button" aria-pressed={text === reason.text} onClick={() => setText(reason.text)}>
                {reason.name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="reason">
          {label} {ready.length > 0 && <span className="needed">(wajib)</span>}
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={4}
          maxLength={320}
          required={ready.length > 0}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </>
  );
}
