// Word forms for `~` in patterns. Over-generates ("transfered") because a form that nobody writes costs
// nothing.

/** How a language forms its words: endings for a stem, and what no ending makes. */
export type Inflection = {
  /** Base form to irregular forms. */
  irregular: Record<string, string[]>;
  /** Endings put to the stem that stands before `~`; English, which has none listed, forms them by rule. */
  endings?: string[] | undefined;
};

/** Lists the forms of a word. */
export function inflect(word: string, { irregular, endings }: Inflection): string[] {
  const forms = endings ? [word, ...endings.map((ending) => word + ending)] : inflectEnglish(word);
  const others = Object.hasOwn(irregular, word) ? (irregular[word] ?? []) : [];
  return [...new Set([...forms, ...others])];
}

function inflectEnglish(word: string): string[] {
  const forms = [word, `${word}s`, `${word}ed`, `${word}ing`];
  const last = word.at(-1) ?? '';
  if (last === 'e') forms.push(`${word}d`, `${word.slice(0, -1)}ing`);
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`);
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) forms.push(`${word}es`);
  if (/[aeiou][bdglmnprt]$/.test(word)) forms.push(`${word}${last}ed`, `${word}${last}ing`);
  return forms;
}
