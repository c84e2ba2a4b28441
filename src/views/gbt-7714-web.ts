/**
 * A CSL style of our own for one kind of reference: a web page in the form of GB/T 7714—2025 (in force since
 * 2026-07-01), `author. title[EB/OL]//site. version. publisher, (date)[date of citing]. address.` The date of citing is the reader's
 * to fill in. CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html
 */
export const GBT_7714_WEB = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>GB/T 7714-2025, web pages</title>
    <id>gbt-7714-web</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <names variable="author" suffix=". "><name/></names>
      <text variable="title"/>
      <text value="[EB/OL]"/>
      <text variable="container-title" prefix="//" suffix=". "/>
      <text variable="version" suffix=". "/>
      <text variable="publisher" suffix=", "/>
      <date variable="issued" prefix="(" suffix=")">
        <date-part name="year"/>
        <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
        <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
      </date>
      <text value="[引用日期]. "/>
      <text variable="URL" suffix="."/>
    </layout>
  </bibliography>
</style>`;
