// Word forms for `~` in patterns. English only; over-generates ("transfered") because a form that
// nobody writes costs nothing.

/** Lists a word with its plural, verb endings and irregular forms. */
export function inflect(word: string, irregular: Record<string, string[]>): string[] {
  const forms = new Set([word, `${word}s`, `${word}ed`, `${word}ing`]);
  const last = word.at(-1) ?? '';
  if (last === 'e') for (const end of ['d', 's']) forms.add(word + end);
  if (last === 'e') forms.add(`${word.slice(0, -1)}ing`);
  if (/[^aeiou]y$/.test(word)) for (const end of ['ies', 'ied']) forms.add(word.slice(0, -1) + end);
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) forms.add(`${word}es`);
  if (/[aeiou][bdglmnprt]$/.test(word)) for (const end of ['ed', 'ing']) forms.add(word + last + end);
  for (const form of Object.hasOwn(irregular, word) ? (irregular[word] ?? []) : []) forms.add(form);
  return [...forms];
}
