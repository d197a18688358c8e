// Policies side by side, practice by practice. Each cell leads to what that policy says.
import type { ComparisonCell, ComparisonRow } from '../../lib/model/comparison.ts';
import { CATEGORIES } from '../../lib/model/practice.ts';
import type { Report } from '../../lib/model/report.ts';
import { ANSWER_NAMES, ANSWER_SIGNS, CATEGORY_NAMES, STATE_NAMES } from '../../lib/words/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { RatingSign } from '../report/RatingSign.tsx';
import { RatingCounts } from './RatingCounts.tsx';

type Links = {
  /** Where a policy is shown, at one of its findings if any. */
  hrefOf(url: string, findingId: string | null): string;
};

/** Draws the table; the cells of `rows` are in the order of the reports. */
export function ComparisonTable(
  props: Links & { reports: readonly Report[]; rows: readonly ComparisonRow[] },
) {
  const { reports, rows, hrefOf } = props;
  const groups = CATEGORIES.map((category) => ({
    category,
    rows: rows.filter((row) => row.category === category),
  })).filter((group) => group.rows.length > 0);
  return (
    <table class="comparison" data-policies={reports.length}>
      <caption class="unseen">{say('library_compare_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('library_column_practice')}</th>
          {reports.map(({ url, title, summary, status }) => (
            <th key={url} scope="col">
              <a href={hrefOf(url, null)}>
                <bdi>{siteOf(url)}</bdi>
              </a>
              <bdi class="title" dir="auto">
                {title}
              </bdi>
              <RatingCounts summary={summary} status={status} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ category, rows: some }) => (
        <tbody key={category}>
          <tr class="category-row">
            <th scope="rowgroup" colSpan={reports.length + 1}>
              {CATEGORY_NAMES[category]}
            </th>
          </tr>
          {some.map((row) => (
            <tr key={row.practice} data-practice={row.practice}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, at) => (
                <Cell key={reports[at]?.url} cell={cell} url={reports[at]?.url ?? ''} hrefOf={hrefOf} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell({ cell, url, hrefOf }: Links & { cell: ComparisonCell; url: string }) {
  return (
    <td data-cell={cell.kind}>
      <bdi class="cell-label" aria-hidden="true">
        {siteOf(url)}
      </bdi>
      {cell.kind === 'found' ? (
        <span class="cell-found">
          <RatingSign rating={cell.finding.rating} />
          <a href={hrefOf(url, cell.finding.id)}>{STATE_NAMES[cell.finding.state]}</a>
          {cell.findingCount > 1 && <small>{sayCount('sentences_count', cell.findingCount)}</small>}
        </span>
      ) : (
        <span class="hint">
          <span aria-hidden="true">{ANSWER_SIGNS[cell.kind]}</span> {ANSWER_NAMES[cell.kind]}
        </span>
      )}
    </td>
  );
}

function siteOf(url: string): string {
  return (URL.canParse(url) && new URL(url).hostname) || url;
}
