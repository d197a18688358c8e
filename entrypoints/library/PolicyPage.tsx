// One policy: its report and its history, with the reader's tags and notes.
import { useEffect } from 'preact/hooks';
import { TagField } from '../../components/library/TagField.tsx';
import { sayChange } from '../../components/library/words.ts';
import { NoteField } from '../../components/ui/NoteField.tsx';
import { parseWebAddress } from '../../lib/export/text-link.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { sayDate } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import { HistoryView } from './HistoryView.tsx';
import type { LibraryPorts, PolicyRecord, Tell } from './library-ports.ts';
import { EmptyNotice, FollowedNotice } from './Notices.tsx';
import { ReportView } from './ReportView.tsx';
import { type Route, toPolicyHash } from './read-route.ts';
import { listTags } from './select-rows.ts';
import { useFollowed, wordsOf } from './use-library.ts';

type Props = { ports: LibraryPorts; route: Route & { kind: 'policy' }; tell: Tell };

/** Draws a policy. */
export function PolicyPage({ ports, route, tell }: Props) {
  const followed = useFollowed(ports.watchPolicy(route.url), route.url);
  if (followed.kind !== 'known') return <FollowedNotice followed={followed} />;
  if (!followed.value) {
    return <EmptyNotice title={say('library_gone_policy')} texts={[say('library_gone_policy_text')]} />;
  }
  return <Policy record={followed.value} ports={ports} route={route} tell={tell} />;
}

function Policy({ record, ports, route, tell }: Props & { record: PolicyRecord }) {
  const { policy } = record;
  useEffect(() => {
    const before = document.title;
    document.title = `${policy.site || policy.title} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [policy.site]);
  return (
    <>
      <Head policy={policy} />
      <Own policy={policy} ports={ports} tell={tell} />
      <nav class="views" aria-label={say('library_views')}>
        <a href={toPolicyHash(policy.url)} aria-current={route.view === 'report' ? 'page' : undefined}>
          {say('library_view_report')}
        </a>
        <a
          href={toPolicyHash(policy.url, { view: 'history' })}
          aria-current={route.view === 'history' ? 'page' : undefined}
        >
          {say('library_view_history')} ({policy.versionCount})
        </a>
      </nav>
      {route.view === 'history' ? (
        <HistoryView record={record} ports={ports} />
      ) : (
        <ReportView record={record} ports={ports} tell={tell} findingId={route.findingId} />
      )}
    </>
  );
}

function Head({ policy }: { policy: PolicyRow }) {
  const { url, site, title, capturedAt, firstReadAt, change } = policy;
  const page = parseWebAddress(url);
  return (
    <section class="policy-head">
      <h2>
        <bdi>{site || url}</bdi>
      </h2>
      <p class="title">
        <bdi dir="auto">{title}</bdi>
      </p>
      <p class="hint">
        {say('library_read_on', sayDate(capturedAt))}
        {firstReadAt !== capturedAt && <> · {say('library_first_read', sayDate(firstReadAt))}</>}
        {page && (
          <>
            {' · '}
            <a href={page.href} target="_blank" rel="noopener noreferrer">
              {say('library_open_page')}
            </a>
          </>
        )}
      </p>
      {change && (
        <p class="policy-change">
          <a href={toPolicyHash(url, { view: 'history' })}>{sayChange(change)}</a>
        </p>
      )}
      {change?.isOtherTaxonomy && <p class="warning">{say('library_other_taxonomy')}</p>}
    </section>
  );
}

/** What the reader made of the policy: tags and a note. */
function Own({ policy, ports, tell }: { policy: PolicyRow; ports: LibraryPorts; tell: Tell }) {
  const policies = useFollowed(ports.watchPolicies, 'list');
  const keep = async (patch: Partial<Pick<PolicyRow, 'tags' | 'note'>>): Promise<boolean> => {
    try {
      await ports.savePolicyNote(policy.url, patch);
      tell(say('library_saved'));
      return true;
    } catch (error) {
      tell(say('status_not_kept', wordsOf(error)));
      return false;
    }
  };
  return (
    <section class="own">
      <div>
        <h3>{say('library_tags')}</h3>
        <TagField
          tags={policy.tags}
          known={policies.kind === 'known' ? listTags(policies.value) : []}
          onTags={(tags) => void keep({ tags })}
        />
      </div>
      <NoteField
        label={say('library_note')}
        hint={say('library_note')}
        note={policy.note}
        onSave={(note) => keep({ note })}
      />
    </section>
  );
}
