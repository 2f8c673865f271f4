import type { Figure } from '../motifs/index.ts'
import { tossed } from './pattern.ts'

const garden = (first: Figure, second: Figure, ...grounds: [string, ...string[]]) =>
  tossed(grounds, [first, second])

export const apples = garden('apple', 'apple', '#a8d8bf', '#f5efdf', '#a9c8e4')

export const pears = garden('pear', 'pear', '#f5efdf', '#b9cf9a')

export const strawberry = garden('strawberry', 'strawberry', '#f6c9d6', '#f5efdf', '#a8d8bf')

export const cherries = garden('cherry', 'cherry', '#f5efdf', '#a9c8e4')

export const toadstools = garden('toadstool', 'toadstool', '#b9cf9a', '#a9c8e4')

export const butterflies = garden('butterfly', 'butterfly', '#f5efdf', '#c7b0de', '#a9c8e4')

export const birds = garden('bird', 'bird', '#a9c8e4', '#f5efdf', '#a8d8bf')

export const lovebirds = garden('bird', 'heart', '#f5efdf', '#f6c9d6')

export const dinosaurs = garden('dinosaur', 'dinosaur', '#f0c742', '#a8d8bf', '#86d0d3')

export const shells = garden('shell', 'starfish', '#86d0d3', '#f5efdf')

export const cats = garden('cat', 'cat', '#f6c9d6', '#f5efdf')

export const dogs = garden('dog', 'dog', '#a9c8e4', '#f3e7cb')

export const owls = garden('owl', 'owl', '#f6c9d6', '#86d0d3', '#f5efdf')

export const beetles = garden('beetle', 'ladybird', '#f5efdf', '#b9cf9a')
