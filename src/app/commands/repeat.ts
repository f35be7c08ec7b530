import type {Command} from '../command.ts'
import {repeatTag} from '../repeat.ts'

export const repeatCommands: readonly Command[] = [
  {
    id: 'tag.repeat',
    keys: ['.'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '再标一次：同一标签，标在现在的选区', en: 'tag the selection as the last one was tagged'},
    hint: {zh: '再标', en: 'again'},
    blocked: state => {
      if (state.readOnly) return {zh: `只读：${state.readOnly.message.zh}`, en: `read-only: ${state.readOnly.message.en}`}
      return state.lastTag ? undefined : {zh: '这次打开后还没标过', en: 'nothing tagged yet since the start'}
    },
    run: (state, _count, stamp) => repeatTag(state, stamp),
  },
]
