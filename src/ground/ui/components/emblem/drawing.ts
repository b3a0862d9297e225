/** A point of a drawing, in its own units. */
export type Point = [x: number, y: number]
/** A mark made of plain shapes on a ground, so that every form draws the same: hex colours, units of its own. */
export type Drawing = { width: number; height: number; ground: string; fill: string; shapes: Point[][] }

/**
 * The flag of the European Union, drawn from its description (Council of Europe and European Commission, graphical specifications, 1996): twelve upright five-pointed stars on a circle a
 * third of the flag's height from its middle, each in a circle of an eighteenth of that height, on a ground of two to three.
 */
export function unionFlag(): Drawing {
  const [width, height] = [810, 540]
  const shapes = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    return star(width / 2 + (height / 3) * Math.sin(angle), height / 2 - (height / 3) * Math.cos(angle), height / 18)
  })
  return { width, height, ground: '003399', fill: 'ffcc00', shapes }
}

function star(x: number, y: number, radius: number): Point[] {
  // Where the sides of a five-pointed star cross: the golden ratio's square inwards.
  const inner = radius * ((3 - Math.sqrt(5)) / 2)
  return Array.from({ length: 10 }, (_, at): Point => {
    const length = at % 2 === 0 ? radius : inner
    const angle = (at * Math.PI) / 5
    return [round(x + length * Math.sin(angle)), round(y - length * Math.cos(angle))]
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
