/** Binds a CSS module: names in, class list out; a name that the module lacks is a defect and says so. */
export function classes(sheet: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false | undefined)[]): string =>
    names
      .filter((name) => name !== false && name !== undefined)
      .map((name) => {
        const known = sheet[name];
        if (known === undefined) throw new Error(`no style named ${name}`);
        return known;
      })
      .join(' ');
}
