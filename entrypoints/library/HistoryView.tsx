// The versions of a policy, and two of them compared: as practices and as marked text.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PracticeChanges } from '../../components/library/PracticeChanges.tsx';
import { TextDiff } from '../../components/library/TextDiff.tsx';
import { VersionList, type VersionPair } from '../../components/library/VersionList.tsx';
import { alignBlocks } from '../../lib/compare/align-blocks.ts';
import type { AlignedBlock } from '../../lib/model/comparison.ts';
import type { Report } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import type { LibraryPorts, PolicyRecord } from './library-ports.ts';
import { listChangedPractices, listVersions } from './list-versions.ts';
import { EmptyNotice } from './Notices.tsx';
import { wordsOf } from './use-library.ts';

/** Draws the history; the last two versions are compared until the reader chooses others. */
export function HistoryView({ record, ports }: { record: PolicyRecord; ports: LibraryPorts }) {
  const versions = useMemo(() => listVersions(record), [record]);
  const [pair, setPair] = useState<VersionPair | null>(null);
  const [newest, before] = versions;
  if (!newest || !before) {
    return <EmptyNotice title={say('library_history_none')} texts={[say('library_history_none_text')]} />;
  }
  const chosen = pair ?? { earlier: before.report.capturedAt, later: newest.report.capturedAt };
  const find = (at: string) => versions.find(({ report }) => report.capturedAt === at)?.report ?? null;
  const [earlier, later] = [find(chosen.earlier), find(chosen.later)];
  return (
    <div class="history">
      <VersionList versions={versions} pair={chosen} onPair={setPair} />
      {earlier && later && earlier !== later ? (
        <Compared earlier={earlier} later={later} ports={ports} />
      ) : (
        <p class="hint">{say('library_same_version')}</p>
      )}
    </div>
  );
}

function Compared({ earlier, later, ports }: { earlier: Report; later: Report; ports: LibraryPorts }) {
  const changes = useMemo(() => listChangedPractices(earlier, later), [earlier, later]);
  return (
    <>
      <section class="changed-practices">
        <h3>{say('library_changes_practices')}</h3>
        {earlier.taxonomy.hash !== later.taxonomy.hash && (
          <p class="warning">{say('library_other_taxonomy')}</p>
        )}
        <PracticeChanges changes={changes} />
      </section>
      <section class="changed-text">
        <h3>{say('library_changes_text')}</h3>
        <ComparedText hashes={[earlier.textHash, later.textHash]} ports={ports} />
      </section>
    </>
  );
}

type TextState =
  | { kind: 'loading' | 'missing' }
  | { kind: 'failed'; error: string }
  | { kind: 'known'; blocks: AlignedBlock[] };

function ComparedText({ hashes, ports }: { hashes: [string, string]; ports: LibraryPorts }) {
  const [state, setState] = useState<TextState>({ kind: 'loading' });
  useEffect(() => {
    let isWanted = true;
    setState({ kind: 'loading' });
    loadAligned(hashes, ports).then(
      (next) => isWanted && setState(next),
      (error) => isWanted && setState({ kind: 'failed', error: wordsOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, hashes);
  switch (state.kind) {
    case 'loading':
      return <p class="hint">{say('library_text_loading')}</p>;
    case 'missing':
      return <p class="warning text-missing">{say('library_text_missing')}</p>;
    case 'failed':
      return <p class="warning">{say('library_unread_text', state.error)}</p>;
    case 'known':
      return <TextDiff blocks={state.blocks} />;
  }
}

async function loadAligned([before, after]: [string, string], ports: LibraryPorts): Promise<TextState> {
  const [old, now] = await Promise.all([ports.loadText(before), ports.loadText(after)]);
  return old && now ? { kind: 'known', blocks: alignBlocks(old, now) } : { kind: 'missing' };
}
