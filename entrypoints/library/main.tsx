// Wires the library to the store, the files and the address. Nothing is decided here.
import { render } from 'preact';
import type { ExportChoice } from '../../components/report/ExportBar.tsx';
import { startPage } from '../../lib/dom/start-page.ts';
import { BULK_FORMATS, bulkFileName, exportPolicies } from '../../lib/export/bulk.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { type FormatId, formatOf, formats } from '../../lib/export/formats.ts';
import { textLink } from '../../lib/export/text-link.ts';
import type { Flag, Report } from '../../lib/model/report.ts';
import { toFlag } from '../../lib/model/to-flag.ts';
import { deleteFlag, saveFlag } from '../../lib/store/flags.ts';
import { savePolicyNote } from '../../lib/store/policies.ts';
import { loadText } from '../../lib/store/texts.ts';
import { saveFile } from '../../lib/webext/save-file.ts';
import { LibraryApp } from './LibraryApp.tsx';
import type { LibraryPorts } from './library-ports.ts';
import { loadKept, storePorts } from './store-ports.ts';

const ports: LibraryPorts = {
  ...storePorts,
  loadText,
  savePolicyNote,
  saveFlag,
  deleteFlag,
  toFlag: (url, finding) => toFlag(url, finding, new Date().toISOString()),
  linkOf: (url, finding) => textLink(url, finding.quote),
  formats,
  bulkFormats: BULK_FORMATS.map(formatOf),
  async saveExport(choice, report, flags) {
    const { name, mime, text } = await writeExport(choice, report, flags);
    saveFile(name, mime, text);
  },
  async copyExport(choice, report, flags) {
    await navigator.clipboard.writeText((await writeExport(choice, report, flags)).text);
  },
  async saveMany(formatId, urls, options) {
    const exportedAt = new Date().toISOString();
    const blob = await exportPolicies(formatId as FormatId, urls, loadKept, { ...options, exportedAt });
    if (blob) saveFile(bulkFileName(formatId as FormatId, exportedAt), blob.type, blob);
    return blob !== null;
  },
};

async function writeExport(
  { formatId, scope, shownIds }: ExportChoice,
  report: Report,
  flags: readonly Flag[],
) {
  const { mime, extension, load } = formatOf(formatId);
  const write = await load();
  const options = { scope, shownIds, exportedAt: new Date().toISOString() };
  return { name: fileName(report, options, extension), mime, text: write(report, flags, options) };
}

render(<LibraryApp ports={ports} />, startPage('library_page_title'));
