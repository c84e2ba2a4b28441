import { makeRandom } from '../../src/diagrams/random.ts';
import type { Report } from '../../src/domain/report.ts';

/** What the text of reports has beside Han, in sentences of our own. */
const PIECES = [
  'Nestlé与Café de Lé的合同，résumé一份。',
  '用C++和R&D预算，占3.5%，即1.8亿元。',
  '2024-03-15到2018年8月，共1,800家，12:30开门。',
  'PSD2、KYC、T+0与B2B；e-mail：tea@example.org。',
  '①查明身份，②留存；排出CO₂，占地2km²。',
  '品名 产地 1.8\n绿茶 杭州 21.8\n红茶 祁门 180',
  'ＦＩＵ（ｆｉｕ）要求“四不”—不收、不存。',
  '用 App 下单的，chūnchá也行👍。',
  'Über 5 °C storage is required for teas, and blockchain-based ledgers are tested.',
  'α射线与β版；Ωμέγα；Чай чёрный。',
] as const;

/** The same report with such pieces among its paragraphs; the same each time. */
export function mixText(report: Report): Report {
  const random = makeRandom(7);
  const piece = () => PIECES[Math.floor(random() * PIECES.length)] ?? '';
  return {
    ...report,
    chapters: report.chapters.map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => ({
        ...section,
        points: section.points.map((point) => ({
          ...point,
          text: `${piece()}\n\n${point.text}${piece()}`,
        })),
      })),
    })),
  };
}
