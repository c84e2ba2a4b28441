import { defineRule } from '../rule.ts';

/** What may be the rest of the address or the next word: nobody can tell, least of all the reader. */
const CARRIES_ON = /^[\p{L}\p{N}]/u;

export default defineRule({
  id: 'links/bare-address',
  level: 'error',
  *check({ page, parsed }) {
    for (const { form, url, place, written } of page?.body.links ?? []) {
      if (form !== 'bare-address' || !written || !parsed) continue;
      const rest = parsed.source.slice(written.end, written.end + 8);
      if (!CARRIES_ON.test(rest)) continue;
      yield {
        ...place,
        message: {
          zh: `网址“${url}”后面紧接着“${rest.split(/\s/)[0]}”，分不清哪里是网址的末尾。请写成 [文字](网址)，网址里的汉字也放进圆括号。`,
          en: `The address "${url}" is followed by "${rest.split(/\s/)[0]}" at once, so its end cannot be told. Write [text](address), with whatever belongs to the address inside the parentheses.`,
        },
      };
    }
  },
});
