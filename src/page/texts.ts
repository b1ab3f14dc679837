// What a page says as plain lines, for the formats that have no layout of their own for a block, and for `--json`.
import { type Block, type OfficialBlock, plainText, type Text } from './page';

/** What a block says that is no table, line by line. */
export function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return block.aside ? [block.text, block.aside] : [block.text];
    case 'paragraph':
      return [plainText(block.text)];
    case 'notice':
      return block.lines.map(plainText);
    case 'shares':
      return block.rows.map(({ label, note }) => labelledNote(label, note));
    case 'timeline':
      return block.groups.flatMap(({ label, rows }) => [
        label,
        ...rows.map((row) => labelledNote(`${plainText(row.label)} ${row.begins} – ${row.ends}`, row.note)),
      ]);
    case 'command':
      return [block.text];
    case 'code':
      return [...block.lines];
    case 'diff':
      return block.lines.map(({ sign, text }) => sign + text);
    case 'problems':
      return block.problems.map(({ severityWord, place, what, code }) => `${severityWord} ${place} ${what} (${code})`);
    case 'table':
    case 'fields':
      return [];
    default:
      return officialLines(block);
  }
}

const labelledNote = (label: string, note: Text): string => `${label}: ${plainText(note)}`;

/** The lines of what surrounds a report's text, for formats that have no paper to lay them out on. */
export function officialLines(block: OfficialBlock): string[] {
  switch (block.type) {
    case 'letterhead':
      return [
        block.issuer,
        block.signer ? `${block.number}  ${block.signer.label}${block.signer.name}` : block.number,
      ].filter((line) => line !== '');
    case 'addressee':
      return [block.text];
    case 'attachments':
      return block.titles.map((title, index) =>
        block.titles.length === 1
          ? `${block.label}${title}`
          : `${index === 0 ? block.label : ''}${index + 1}. ${title}`,
      );
    case 'signature':
      return [...block.by, block.date];
    case 'annex':
      return [block.label, block.title].filter((line) => line !== '');
    case 'imprint':
      return [block.copies ?? '', `${block.by}  ${block.date}`].filter((line) => line !== '');
  }
}
