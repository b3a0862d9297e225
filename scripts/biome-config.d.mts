/** The rooms of each wing, top to bottom. */
export const house: Record<string, string[]>
/** Every room as wing/room, top to bottom. */
export const rooms: string[]
/** The whole of biome.json. */
export const text: string
