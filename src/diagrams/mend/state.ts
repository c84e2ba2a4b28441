import { boxOf } from '../element-box.ts';
import { boxWithin, placeBetween } from './place.ts';

/** States: names in the middle of their boxes, titles of composite states in the middle of their bars. */
export function mendState(svg: Element): void {
  for (const label of svg.querySelectorAll('.statediagram-state > .label')) {
    const box = boxOf(label);
    const place = /translate\(\s*([-\d.]+)[\s,]+([-\d.]+)/.exec(label.getAttribute('transform') ?? '');
    if (box && place)
      label.setAttribute('transform', `translate(${-(box.left + box.right) / 2},${place[2]})`);
  }
  for (const cluster of svg.querySelectorAll('.statediagram-cluster')) {
    const [title, outer, inner] = ['.cluster-label', '.outer', '.inner'].map((part) =>
      cluster.querySelector(part),
    );
    const [bar, rest] = [boxWithin(outer ?? null, cluster), boxWithin(inner ?? null, cluster)];
    if (title && bar && rest) {
      placeBetween(title, cluster, bar.top, rest.top);
      inner?.setAttribute('height', String(bar.bottom - rest.top));
    }
  }
}
