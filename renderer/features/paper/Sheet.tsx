import type { Paper, PaperBlock } from '#shared/paper/paper.ts';
import css from './Sheet.module.css';

/** A paper as it is printed: black on white, on a screen as well. */
export function Sheet({ paper }: { readonly paper: Paper }) {
  return (
    <article className={css['sheet']} aria-label={paper.heading}>
      <header className={css['head']}>
        <p className={css['stamp']}>{paper.stamp}</p>
        <h1 className={css['title']}>
          {paper.key} {paper.subject}
        </h1>
        <p className={css['kind']}>{paper.heading}</p>
        {paper.mark === null ? null : <p className={css['mark']}>{paper.mark}</p>}
        <p>{paper.asOf}</p>
        <p className={css['leftOut']}>{paper.leftOut}</p>
      </header>
      {paper.sections.map(({ id, heading, blocks }) => (
        <section key={id} className={css['section']}>
          <h2 className={css['heading']}>{heading}</h2>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper does not change while it is shown
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className={css['facts']}>
          {block.facts.map(([what, how]) => (
            <div key={what} className={css['fact']}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable {...block} />;
    case 'lines':
      return (
        <ul className={css['lines']}>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none has an id
            <li key={index}>{line}</li>
          ))}
        </ul>
      );
    case 'text':
      return <p>{block.text}</p>;
  }
}

/** The head is repeated on each page, and a row is not torn where it fits on one. */
function PaperTable({ caption, head, rows }: Extract<PaperBlock, { kind: 'table' }>) {
  return (
    <table className={css['table']} aria-label={caption}>
      <thead>
        <tr>
          {head.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper does not change while it is shown
          <tr key={line}>
            {row.map((cell, column) => (
              <td key={head[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
