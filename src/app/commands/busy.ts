import {only, type Command} from '../command.ts'
import {giveUp} from '../ongoing.ts'

export const busyCommands: readonly Command[] = [
  {
    id: 'busy.stop',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['busy'],
    group: 'app',
    title: {zh: '正在做的事：停下，什么也不变', en: 'what is going on: stop it, nothing changes'},
    hint: {zh: '停', en: 'stop'},
    run: state => only(giveUp(state)),
  },
]
