/** OpenCC's tables, each in one string: `万 萬|与 與|…`. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
