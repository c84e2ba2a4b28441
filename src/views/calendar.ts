import { viewLaterFacts } from './later-facts.ts';
import type { LocalEdition } from './local-edition.ts';

/**
 * `/since.ics`: what happened since the report, as a calendar (RFC 5545). It holds no time but those of the facts, so that
 * the same content gives the same bytes.
 */
export function makeCalendar(edition: LocalEdition): string {
  const { report, site, words } = edition;
  const host = new URL(site).hostname;
  const events = viewLaterFacts(report).flatMap(({ fact, section }) => {
    const { from, until } = daysOf(fact.date);
    const sources = fact.sources.map(
      ({ title, publisher, url }) => `${title}${words.aside(publisher)} ${url}`,
    );
    const where = `${section.number} ${section.title}`.trim();
    return [
      'BEGIN:VEVENT',
      `UID:${section.id.replace('/', '-')}-${fact.fragment}@${host}`,
      `DTSTAMP:${from}T000000Z`,
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${until}`,
      `SUMMARY:${escapeText(fact.text)}`,
      `DESCRIPTION:${escapeText([where, ...sources].join('\n'))}`,
      `URL:${site}${fact.route}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//since//${edition.language.toUpperCase()}`,
    `X-WR-CALNAME:${escapeText(`${words.since}${words.middot}${report.publication.title}`)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** The day, or the whole month or year where no more is known, and the day after. */
function daysOf(date: string): { from: string; until: string } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const until = day
    ? new Date(Date.UTC(year, (month ?? 1) - 1, day + 1))
    : month
      ? new Date(Date.UTC(year, month, 1))
      : new Date(Date.UTC(year + 1, 0, 1));
  const text = (each: Date) => each.toISOString().slice(0, 10).replaceAll('-', '');
  return { from: text(from), until: text(until) };
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const MOST_BYTES = 75;

/** Lines of 75 bytes at most, none parted within a character; those that go on begin with a space. */
function fold(line: string): string[] {
  const folded: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      folded.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...folded, current];
}
