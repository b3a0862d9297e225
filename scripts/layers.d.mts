export function outOfOrder(files: { name: string; text: string }[]): string[]
