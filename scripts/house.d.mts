type File = { name: string; text: string }

export function circles(files: File[]): string[]
export function misnamed(files: File[], exists?: (name: string) => boolean): string[]
export function broughtInUnseen(files: File[]): string[]
export function tooLong(files: File[]): string[]
export function tooLarge(files: File[]): string[]
export function writtenByHand(files: File[], addresses: readonly string[]): string[]
export function baseCasts(files: File[]): string[]
export function unusedWords(trees: { name: string; tree: object }[], files: File[]): string[]
export function misplacedWords(files: File[]): string[]
export function askedLanguages(files: File[]): string[]
