import type {Group} from '../command.ts'

/** In the order in which help shows them. */
export const groups: readonly {readonly id: Group; readonly title: {readonly zh: string; readonly en: string}}[] = [
  {id: 'tag', title: {zh: '标注', en: 'Tag'}},
  {id: 'select', title: {zh: '选择', en: 'Select'}},
  {id: 'move', title: {zh: '移动', en: 'Move'}},
  {id: 'search', title: {zh: '查找', en: 'Search'}},
  {id: 'view', title: {zh: '显示', en: 'View'}},
  {id: 'work', title: {zh: '进度', en: 'Work'}},
  {id: 'app', title: {zh: '程序', en: 'Program'}},
]
