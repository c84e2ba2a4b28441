import { defineRule } from '../rule.ts';
import { outwardLinks } from './outward.ts';
import { trackingParameters } from './tracking-parameters.ts';

export default defineRule({
  id: 'links/tracking',
  level: 'error',
  *check(file) {
    for (const { link, url } of outwardLinks(file)) {
      const tracking = url ? trackingParameters(url) : [];
      if (tracking.length === 0) continue;
      const clean = withoutParameters(link.url, new Set(tracking));
      yield {
        ...link.place,
        message: {
          zh: `链接带有跟踪参数 ${tracking.join('、')}，会泄露读者从哪里来。应为 ${clean}，请删去这些参数。`,
          en: `The link has tracking parameters: ${tracking.join(', ')}. Expected ${clean}; remove them.`,
        },
        ...(link.written && { fix: { ...link.written, text: clean, isMarkup: true } }),
      };
    }
  },
});

/** The address as written, less some parameters. */
function withoutParameters(url: string, names: ReadonlySet<string>): string {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  const kept = query.split('&').filter((part) => !names.has(decodeName(part.split('=')[0] ?? '')));
  return `${before}${kept.length ? `?${kept.join('&')}` : ''}${fragment}`;
}

function decodeName(name: string): string {
  return new URLSearchParams(`${name}=`).keys().next().value ?? '';
}
