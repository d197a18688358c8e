// The versions of a policy, newest first, with what changed in each; two of them are compared.
import type { PolicyChange } from '../../lib/model/policy.ts';
import type { Report } from '../../lib/model/report.ts';
import { sayDate } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import { RatingCounts } from './RatingCounts.tsx';
import { sayChange } from './words.ts';

/** A version with what changed since the one before it; null for the first. */
export type Version = { report: Report; change: PolicyChange | null };

/** Two versions by the time of their reading. */
export type VersionPair = { earlier: string; later: string };

/** Draws the versions with a choice of the two to compare. */
export function VersionList(props: {
  versions: readonly Version[];
  pair: VersionPair;
  onPair(pair: VersionPair): void;
}) {
  const { versions, pair, onPair } = props;
  return (
    <table class="versions">
      <caption>{say('library_versions')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('library_earlier')}</th>
          <th scope="col">{say('library_later')}</th>
          <th scope="col">{say('library_column_read')}</th>
          <th scope="col">{say('library_column_counts')}</th>
          <th scope="col">{say('library_column_change')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ report, change }) => {
          const { capturedAt } = report;
          const day = sayDate(capturedAt);
          return (
            <tr key={capturedAt} data-version={capturedAt}>
              {(['earlier', 'later'] as const).map((side) => (
                <td key={side} class="pick">
                  <label>
                    <input
                      type="radio"
                      name={side}
                      checked={pair[side] === capturedAt}
                      aria-label={`${say(side === 'earlier' ? 'library_earlier' : 'library_later')}: ${day}`}
                      onChange={() => onPair({ ...pair, [side]: capturedAt })}
                    />
                  </label>
                </td>
              ))}
              <th scope="row">
                <time dateTime={capturedAt}>{day}</time>
              </th>
              <td>
                <RatingCounts summary={report.summary} status={report.status} />
              </td>
              <td>{change ? sayChange(change) : say('library_version_first')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
