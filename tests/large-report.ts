import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const CHAPTERS = 17;
const SECTIONS = 10;

/** How many sections of a chapter, numbered from 1, speak of 竹匾: none of every fourth chapter. */
export function countTrays(chapter: number): number {
  return chapter % 4;
}

/**
 * Writes the content of a report of 170 short sections: 竹匾 stands in some of most chapters, 鱼塘 in one section and
 * the introduction of each chapter.
 */
export function writeLargeReport(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (let chapter = 1; chapter <= CHAPTERS; chapter++) {
    const inside = path.join(folder, 'zh', `${pad(chapter)}-hill-${chapter}`);
    mkdirSync(inside, { recursive: true });
    const write = (name: string, title: string, text: string) =>
      writeFileSync(
        path.join(inside, name),
        `---\ntitle: ${title}\nsummary: ${title}的一页。\n---\n\n${text}\n`,
      );
    write('index.mdx', `山头${chapter}号`, '山下有鱼塘，先看山，再看水。');
    for (let section = 1; section <= SECTIONS; section++) {
      const tray = section <= countTrays(chapter) ? '门口放着竹匾。' : '';
      const pond = chapter === 1 && section === SECTIONS ? '门前也有鱼塘。' : '';
      const title = `山头${chapter}号的地块${section}`;
      write(
        `${pad(section)}-field-${section}.mdx`,
        title,
        `## 地块${section}的样子\n\n这一块种树。${tray}${pond}`,
      );
    }
  }
}

const pad = (number: number) => String(number).padStart(2, '0');
