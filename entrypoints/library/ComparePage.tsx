// Two to four policies side by side, practice by practice.
import { useMemo, useState } from 'preact/hooks';
import { ComparisonTable } from '../../components/library/ComparisonTable.tsx';
import { Toggle } from '../../components/ui/Toggle.tsx';
import { comparePolicies } from '../../lib/compare/compare-policies.ts';
import { isReadWhole } from '../../lib/compare/diff-reports.ts';
import type { Report } from '../../lib/model/report.ts';
import { sayList } from '../../lib/words/format.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import type { LibraryPorts } from './library-ports.ts';
import { EmptyNotice, FollowedNotice } from './Notices.tsx';
import { toPolicyHash } from './read-route.ts';
import { useFollowed } from './use-library.ts';

/** Draws the comparison. */
export function ComparePage({ ports, urls }: { ports: LibraryPorts; urls: readonly string[] }) {
  const followed = useFollowed(ports.watchReports(urls), urls.join('\n'));
  if (followed.kind !== 'known') return <FollowedNotice followed={followed} />;
  const reports = followed.value.filter((report) => report !== null);
  const missing = urls.filter((_, at) => !followed.value[at]);
  return (
    <>
      {missing.length > 0 && (
        <p class="warning">{say('library_compare_missing', sayList(missing.map(siteOf)))}</p>
      )}
      {reports.length < 2 ? (
        <EmptyNotice title={say('library_compare_few')} texts={[say('library_compare_few_text')]} />
      ) : (
        <Comparison reports={reports} />
      )}
    </>
  );
}

function Comparison({ reports }: { reports: readonly Report[] }) {
  const [isDifferentOnly, setIsDifferentOnly] = useState(false);
  const rows = useMemo(() => comparePolicies(reports), [reports]);
  const shown = isDifferentOnly ? rows.filter(({ isDifferent }) => isDifferent) : rows;
  const unread = reports.filter((report) => !isReadWhole(report)).map(({ url }) => siteOf(url));
  const isMixed = new Set(reports.map(({ taxonomy }) => taxonomy.hash)).size > 1;
  const all = sayCount('library_practices', rows.length);
  return (
    <>
      {isMixed && <p class="warning">{say('library_compare_other_taxonomy')}</p>}
      {unread.length > 0 && <p class="warning">{say('library_compare_unread', sayList(unread))}</p>}
      <div class="compare-head">
        <strong role="status">{isDifferentOnly ? say('library_shown', shown.length, all) : all}</strong>
        <Toggle label={say('library_only_different')} isOn={isDifferentOnly} onChange={setIsDifferentOnly} />
      </div>
      {shown.length > 0 ? (
        <ComparisonTable
          reports={reports}
          rows={shown}
          hrefOf={(url, findingId) => toPolicyHash(url, { findingId })}
        />
      ) : (
        <p class="empty">{say(rows.length > 0 ? 'library_no_difference' : 'library_nothing_found')}</p>
      )}
      <p class="hint">{say('library_silence')}</p>
    </>
  );
}

function siteOf(url: string): string {
  return (URL.canParse(url) && new URL(url).hostname) || url;
}
