import css from './Fingerprint.module.css';

/** The fingerprint of a certificate (`AB:CD:…`), as a person compares it: four lines of eight pairs. */
export function Fingerprint({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <figure className={css['fingerprint']}>
      <figcaption>{label}</figcaption>
      <code>
        {(value.match(/.{1,24}/g) ?? []).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none ever moves
          <span key={index}>{line}</span>
        ))}
      </code>
    </figure>
  );
}
