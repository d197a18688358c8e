// Packs of edits, out and in: a file is read whole and shown before anything of it is written.
import { useState } from 'preact/hooks';
import { sayPackFault } from '../../components/taxonomy/say-fault.ts';
import type { TaxonomySectionProps } from '../../components/taxonomy/TaxonomySection.tsx';
import type { PackChange } from '../../lib/model/pack.ts';
import { applyEdits, toEditPatch } from '../../lib/store/edits.ts';
import { saveFile } from '../../lib/webext/save-file.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import type { Writer } from './create-writer.ts';
import type { Teller } from './use-status.ts';
import type { TaxonomyState } from './use-taxonomy.ts';

/** Gives what the panel of packs needs. */
export function usePacks(
  taxonomy: TaxonomyState,
  write: Writer,
  { tell, attempt }: Teller,
): TaxonomySectionProps['pack'] {
  const [changes, setChanges] = useState<PackChange[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const close = () => setChanges(null);
  const isReady = taxonomy.kind === 'ready';
  return {
    changes,
    fault,
    onExport() {
      if (!isReady) return;
      const exportedAt = new Date().toISOString();
      const pack = taxonomy.desk.packs.toPack(taxonomy.state.edits, {
        seedVersion: taxonomy.desk.seed.version,
        exportedAt,
      });
      saveFile(
        `gloss-taxonomy-${exportedAt.slice(0, 10)}.json`,
        'application/json',
        JSON.stringify(pack, null, 2),
      );
      tell(say('status_handed_over'));
    },
    onChoose: (file) =>
      void attempt(async () => {
        if (!isReady) return;
        const parsed = await taxonomy.desk.packs.parsePack(file, taxonomy.desk.seed);
        setFault(parsed.ok ? null : sayPackFault(parsed.fault));
        setChanges(parsed.ok ? taxonomy.desk.packs.previewPack(parsed.value, taxonomy.state.edits) : null);
      }),
    onTake(choices) {
      if (!isReady) return;
      const edits = taxonomy.desk.packs.choosePackEdits(changes ?? [], choices);
      close();
      void write(sayCount('pack_taken', edits.length), () => applyEdits(toEditPatch(edits)));
    },
    onCancel: close,
  };
}
