import { labels } from '../../i18n/labels.ts';
import type { ListingFacts } from '../api-umkm.ts';
import { licenceNames, licenceSources, offerWords } from './umkm-words.ts';
import { Where } from './Where.tsx';
import { day } from './words.ts';

interface Props {
  readonly listing: ListingFacts;
  /** Without map and licences, to be read beside another. */
  readonly brief?: boolean;
  /** Writes down that a licence was looked up; absent for who may not. */
  readonly onVerify?: (kind: string) => void;
}

/** What a listing says, as its officer reads it. */
export function Facts({ listing, brief = false, onVerify }: Props) {
  const shownPhotos = brief ? listing.photos.slice(0, 1) : listing.photos;
  return (
    <div className={brief ? 'facts' : 'facts card'}>
      <div className="photos">
        {shownPhotos.map((file) => (
          <img key={file} src={`/redaksi/api/media/${file}`} alt={`Foto dari ${listing.name}`} />
        ))}
        {shownPhotos.length === 0 && <p className="no-photo">Tanpa foto</p>}
      </div>
      <dl>
        {listing.offers.map((offer) => (
          <div key={offer.name.id}>
            <dt>{offer.soldOut ? 'Produk (habis)' : 'Produk'}</dt>
            <dd>
              {offerWords({ ...offer, name: offer.name.id })}
              {offer.category && <span className="meta"> · {labels.productCategory[offer.category].id}</span>}
              {offer.description && <p className="described">{offer.description.id}</p>}
            </dd>
          </div>
        ))}
        <div>
          <dt>Tempat</dt>
          <dd>{listing.place}</dd>
        </div>
        <div>
          <dt>WhatsApp</dt>
          <dd>
            {listing.hasWhatsapp ? (listing.whatsapp ?? 'tidak diperlihatkan kepada Anda') : 'belum ada; pembeli belum dapat memesan'}{' '}
            {listing.hasWhatsapp && <span className="meta">{listing.phonePublic ? 'boleh tampil' : 'tidak ditampilkan di situs'}</span>}
          </dd>
        </div>
        {!brief && listing.openHours && (
          <div>
            <dt>Jam buka</dt>
            <dd>{listing.openHours}</dd>
          </div>
        )}
        {!brief && listing.qris && (
          <div>
            <dt>QRIS</dt>
            <dd>diterima</dd>
          </div>
        )}
        {!brief &&
          listing.licences.map(({ kind, number, verified }) => (
            <div key={kind}>
              <dt>{licenceNames[kind]}</dt>
              <dd>
                {number}{' '}
                <span className="meta">
                  {verified ? `diperiksa ${verified.by}, ${day(verified.on)}` : `belum diperiksa; ${licenceSources[kind]}`}
                </span>
                {!verified && onVerify && (
                  <button type="button" className="plain" onClick={() => onVerify(kind)}>
                    Sudah saya periksa<span className="unseen"> {licenceNames[kind]}</span>
                  </button>
                )}
              </dd>
            </div>
          ))}
      </dl>
      {!brief && listing.point && <Where point={listing.point} name={listing.name} />}
    </div>
  );
}
