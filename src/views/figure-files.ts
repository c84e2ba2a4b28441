import type { PageFigure } from '../book/list-figures.ts';
import { makeSvgFile } from '../diagrams/svg-file.ts';
import { figureFile } from '../domain/ids.ts';
import type { LocalEdition } from './local-edition.ts';

/** The name of a figure's own file, without its ending: `market-policy-1`. */
export function nameFigure({ page, figure }: PageFigure): string | undefined {
  return /([^/]+)\.svg$/.exec(figureFile(page.route, figure.number))?.[1];
}

/** `/figures/<page>-<number>.svg`: a picture as a file of its own, to look at large and to take away. */
export function makeFigureFile(
  { figure }: PageFigure,
  { language, deployment }: Pick<LocalEdition, 'language' | 'deployment'>,
): string {
  const { drawing, title, alt, targets } = figure;
  return makeSvgFile(drawing, { title, alt, language }, (written) => {
    const target = targets[written];
    if (!target) throw new Error(`${figure.id} leads to "${written}", which was not read`);
    return target.to === 'web' ? target.url : deployment.origin + deployment.base + target.address;
  });
}
