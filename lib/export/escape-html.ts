// Hostile text to inert HTML: the one way any text gets into an HTML export.
import { replaceControls } from './replace-controls.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text so that it is plain words between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return replaceControls(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Markup that is known to be inert: made by `html` or empty. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | SafeHtml | readonly SafeHtml[] | null | false;

/** Builds markup from a template; whatever is filled in and is no markup of ours is escaped. */
export function html(parts: TemplateStringsArray, ...values: Value[]): SafeHtml {
  const filled = parts.map((part, at) => part + (at < values.length ? toText(values[at] ?? null) : ''));
  return new SafeHtml(filled.join(''));
}

function toText(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escapeHtml(String(value));
}
