import type { APIRoute } from 'astro';
import { makeCalendar } from '../../views/calendar.ts';
import { viewLaterFacts } from '../../views/later-facts.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = async () =>
  (await editionPaths()).filter(({ props }) => viewLaterFacts(props.edition.report).length > 0);

/** `/since.ics`: what happened since the report, as a calendar. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  new Response(makeCalendar(props.edition), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
