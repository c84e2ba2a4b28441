import type { SectionFacts } from '../content/facts.ts';
import type { Flaw } from '../domain/finding.ts';
import { claimId, isClaimName } from '../domain/ids.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import type { Mark } from '../markdown/marks.ts';
import type { Ties } from '../model/unresolved.ts';
import type { Corpus, Rule } from './rule.ts';

/** Problems and measures are marked once each, named once each, and every tie between them holds at both ends. */
export const claims: Rule = function* ({ page, folder }, corpus) {
  if (!page) return;
  yield* misplaced(page.body.marks, page.kind === 'section');
  const ties = corpus.ties.get(folder);
  if (page.kind !== 'section' || !ties) return;
  yield* naming(page);
  yield* unmatched(page);
  yield* unknownProblems(page, ties);
  yield* answers(page, ties, corpus);
};

function* misplaced(marks: readonly Mark[], isSection: boolean): Iterable<Flaw> {
  for (const { node, kind, inline, point, text } of marks) {
    if (isSection && inline && point > 0 && text) continue;
    yield flaw(placeOf(node), 'claims/place', {
      zh: `<${kind}> 的位置不对。它是句子里的记号，只圈住说明它的那几个字，写在某个要点（##）的一段话里，不跨段、不套在另一个记号或链接里：…，<${kind} id="…">那几个字</${kind}>。`,
      en: `<${kind}> is out of place. Expected a mark inside a sentence of a point (##), around the words that state it, not across paragraphs, not within another mark or a link: … <${kind} id="…">those words</${kind}>.`,
    });
  }
}

function* naming({ body, head, placeOf: placeOfKey }: SectionFacts): Iterable<Flaw> {
  const seen = new Set<string>();
  for (const { node, kind, name } of body.marks) {
    if (!isClaimName(name)) yield flaw(placeOf(node), 'claims/id', badName(name));
    else if (seen.has(name)) {
      yield flaw(placeOf(node), 'claims/id', {
        zh: `这一节里 id“${name}”标了两次。每个问题、对策只在正文里标一处，请去掉其一，或换一个 id。`,
        en: `The id "${name}" is marked twice in this section. Each problem and measure is marked in one place; remove one, or give <${kind}> another id.`,
      });
    }
    seen.add(name);
  }
  const problems = Object.keys(head?.problems ?? {});
  for (const name of Object.keys(head?.measures ?? {})) {
    if (!problems.includes(name)) continue;
    yield flaw(placeOfKey(['measures', name]), 'claims/id', {
      zh: `文件头里 id“${name}”既是问题又是对策。请给其中一个换一个 id，正文里的记号也跟着改。`,
      en: `The id "${name}" is both a problem and a measure in front matter. Give one of them another id, in its mark too.`,
    });
  }
  for (const [group, names] of Object.entries({ problems, measures: Object.keys(head?.measures ?? {}) }))
    for (const name of names)
      if (!isClaimName(name)) yield flaw(placeOfKey([group, name]), 'claims/id', badName(name));
}

function badName(name: string): Flaw['message'] {
  return {
    zh: `id“${name}”不可用。应为小写英文，词间用连字符，如 new-rules；p1、text 这类页面自用的名称除外。`,
    en: `The id "${name}" cannot be used. Expected lower-case words joined by hyphens, such as new-rules, and not a name the page uses itself (p1, text).`,
  };
}

/** A mark without its entry in the front matter, and an entry without its mark. */
function* unmatched({ body, head, placeOf: placeOfKey }: SectionFacts): Iterable<Flaw> {
  if (!head) return;
  for (const { node, kind, name } of body.marks) {
    const [group, entries] = kind === 'Problem' ? ['problems', head.problems] : ['measures', head.measures];
    if (!isClaimName(name) || Object.hasOwn(entries, name)) continue;
    yield flaw(placeOf(node), 'claims/no-entry', {
      zh: `正文标了 <${kind} id="${name}">，文件头的 ${group} 里没有 ${name}。请在 ${group} 下补上一行“${name}: { title: …${kind === 'Problem' ? ', theme: …, statement: …' : ', kind: proposed'} }”。`,
      en: `The text marks <${kind} id="${name}">, but ${group} in front matter has no ${name}. Add "${name}: { title: …${kind === 'Problem' ? ', theme: …, statement: …' : ', kind: proposed'} }" under ${group}.`,
    });
  }
  const marked = { problems: namesOf(body.marks, 'Problem'), measures: namesOf(body.marks, 'Measure') };
  for (const group of ['problems', 'measures'] as const) {
    const kind = group === 'problems' ? 'Problem' : 'Measure';
    for (const name of Object.keys(head[group])) {
      if (marked[group].has(name)) continue;
      yield flaw(placeOfKey([group, name]), 'claims/no-mark', {
        zh: `文件头的 ${group} 里有 ${name}，正文里没有标它。请用 <${kind} id="${name}">…</${kind}> 圈住正文里说明它的那几个字，或删去这一项。`,
        en: `${group} in front matter has ${name}, but the text does not mark it. Put <${kind} id="${name}">…</${kind}> around the words that state it, or remove the entry.`,
      });
    }
  }
}

function namesOf(marks: readonly Mark[], kind: Mark['kind']): Set<string> {
  return new Set(marks.flatMap((mark) => (mark.kind === kind ? [mark.name] : [])));
}

function* unknownProblems({ path }: SectionFacts, { unresolved }: Ties): Iterable<Flaw> {
  for (const { kind, path: from, place, written } of unresolved) {
    if (kind !== 'answers' || from !== path) continue;
    yield flaw(place, 'claims/unknown-problem', {
      zh: `answers 里的“${written}”不是任何问题的编号。本节的问题写 id，别节的写“章/节#id”，如 market/competition#rivals；请核对拼写，或先在那一节标出这个问题。`,
      en: `"${written}" in answers is no problem's id. Expected the id of a problem of this section, or chapter/section#id, such as market/competition#rivals; check the spelling, or mark that problem in its section first.`,
    });
  }
}

function* answers(
  { id: section, head, folder, placeOf: placeOfKey }: SectionFacts,
  { answered, complete }: Ties,
  corpus: Corpus,
): Iterable<Flaw> {
  const { themes } = corpus.publicationOf(folder);
  for (const [name, { theme, unanswered }] of Object.entries(head?.problems ?? {})) {
    const id = claimId(section, name);
    if (themes.length > 0 && !themes.some((each) => each.id === theme)) {
      yield flaw(placeOfKey(['problems', name, 'theme']), 'claims/theme', {
        zh: `问题 ${name} 的 theme“${theme}”不在 report.yaml 的 themes 之列。可用的有：${themes.map((each) => `${each.id}（${each.name}）`).join('、')}。`,
        en: `The theme "${theme}" of the problem ${name} is not one of those in report.yaml: ${themes.map((each) => each.id).join(', ')}.`,
      });
    }
    if (complete && !answered.has(id) && !unanswered) {
      yield flaw(placeOfKey(['problems', name]), 'claims/unanswered', {
        zh: `没有任何对策回应问题 ${id}。请在有关对策的 answers 里写上它；如果报告确实没有给出对策，就给它加上 unanswered: true。`,
        en: `No measure answers the problem ${id}. Name it in the answers of the measure that does; if the report has none, add unanswered: true.`,
      });
    }
    if (answered.has(id) && unanswered) {
      yield flaw(placeOfKey(['problems', name, 'unanswered']), 'claims/answered', {
        zh: `问题 ${id} 标了 unanswered，却有对策回应它。请删去 unanswered，或从那个对策的 answers 里去掉它。`,
        en: `The problem ${id} is marked unanswered, but a measure answers it. Remove unanswered, or take it out of that measure's answers.`,
      });
    }
  }
}

function flaw(place: ReturnType<typeof placeOf>, rule: string, message: Flaw['message']): Flaw {
  return { ...place, rule, message };
}
