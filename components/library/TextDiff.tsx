// Two texts as one, with what went struck through and what came underlined. Long stretches that did not
// change are folded; nothing is left out.
import type { AlignedBlock, WordPiece } from '../../lib/model/comparison.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** Unchanged blocks shown beside a change, so that it has a place; fewer than this many are never folded. */
const CONTEXT_COUNT = 1;
const MIN_FOLDED = 2;

type Stretch = { isFolded: boolean; blocks: AlignedBlock[] };

/** Draws the difference. */
export function TextDiff({ blocks }: { blocks: readonly AlignedBlock[] }) {
  const changedCount = blocks.filter(({ kind }) => kind !== 'same').length;
  if (changedCount === 0) return <p>{say('library_same_text')}</p>;
  return (
    <div class="text-diff">
      <p class="changed-count">{sayCount('library_changed_blocks', changedCount)}</p>
      {toStretches(blocks).map(({ isFolded, blocks: some }, at) =>
        isFolded ? (
          <details key={at}>
            <summary>{sayCount('library_unchanged', some.length)}</summary>
            <Blocks blocks={some} />
          </details>
        ) : (
          <Blocks key={at} blocks={some} />
        ),
      )}
    </div>
  );
}

const SIGNS: Record<AlignedBlock['kind'], string> = { same: '', changed: '~', gone: '−', new: '+' };

function Blocks({ blocks }: { blocks: readonly AlignedBlock[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <p key={at} class={`block ${block.kind}`}>
          <span class="block-sign" aria-hidden="true">
            {SIGNS[block.kind]}
          </span>
          <bdi dir="auto">
            {block.kind === 'changed' ? (
              block.pieces.map((piece, place) => <Piece key={place} {...piece} />)
            ) : (
              <Piece {...block} />
            )}
          </bdi>
        </p>
      ))}
    </>
  );
}

function Piece({ kind, text }: WordPiece) {
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'new' ? 'ins' : 'del';
  // Most screen readers pass over ins and del in silence.
  return (
    <Mark>
      <span class="unseen"> {say(kind === 'new' ? 'library_ins' : 'library_del')} </span>
      {text}
      <span class="unseen"> ({say('library_mark_end')}) </span>
    </Mark>
  );
}

/** Cuts the text into stretches; the inside of a long unchanged one is folded. */
function toStretches(blocks: readonly AlignedBlock[]): Stretch[] {
  const isNear = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - CONTEXT_COUNT), at + CONTEXT_COUNT + 1).some(({ kind }) => kind !== 'same'),
  );
  const stretches: Stretch[] = [];
  for (const [at, block] of blocks.entries()) {
    const isFolded = !isNear[at];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else stretches.push({ isFolded, blocks: [block] });
  }
  return stretches.map((one) => ({ ...one, isFolded: one.isFolded && one.blocks.length >= MIN_FOLDED }));
}
