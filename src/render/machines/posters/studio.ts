import type {Font} from './font.js'

/** What a poster is made with, where it is at hand. */
export interface Studio {
  /** The font that has a character; absent where none has it. Signs of Han text are others than those of letters. */
  readonly fontOf: (character: string, isHan: boolean) => Font | undefined
  /** SVG that is nothing but shapes, as PNG. */
  readonly rasterize: (svg: string) => Uint8Array
}

export const posterSize = {width: 1200, height: 630}
