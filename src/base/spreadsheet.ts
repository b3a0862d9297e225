/**
 * A text that comes out of a workbook as it went in: "_x0041_" would be read as an escaped "A" (ECMA-376, 18.4.8), and the package that writes workbooks
 * loses texts that are called like what every object has, such as "constructor".
 */
export function cellText(value: string): string {
  const escaped = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped in Object.prototype ? `${escaped} ` : escaped
}
