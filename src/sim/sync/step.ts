/** Which rule answers to which task. */
import { deviceOf, type Run, type Task } from './run.ts';
import { act, endInstall } from './rules/actions.ts';
import { onSaveAnswer } from './rules/answer.ts';
import { onSaveAtICloud } from './rules/commit.ts';
import { endFault, strike } from './rules/faults.ts';
import { onFetchAtICloud, onFetchDue, onSuspend } from './rules/fetch.ts';
import { onFetchAnswer } from './rules/fetch-answer.ts';
import { onPushAtDevice, onPushAtTokenCheck, reviewHeldPush } from './rules/gates.ts';
import { onNotify, onPushExpires, passOnOrStore } from './rules/push-service.ts';
import { onAnswerOverdue, onSendDue } from './rules/save.ts';
import { onTimer } from './rules/timers.ts';

export function step(run: Run, task: Task): void {
  switch (task.type) {
    case 'action':
      return act(run, task.action);
    case 'fault':
      return strike(run, task.fault);
    case 'fault-ends':
      return endFault(run, task.fault, task.cause);
    case 'timer':
      return onTimer(run, deviceOf(run, task.device), task.timer, task.ordinal);
    case 'send':
      return onSendDue(run, deviceOf(run, task.device), task.ticket, task.cause);
    case 'save-at-icloud':
      return onSaveAtICloud(run, task.operation, task.connection, task.attempt, task.cause);
    case 'save-answer':
      return onSaveAnswer(run, task.answer, task.connection);
    case 'answer-overdue':
      return onAnswerOverdue(run, task.operation, task.connection, task.cause);
    case 'notify':
      return onNotify(run, task.to, task.key, task.cause);
    case 'push-at-service':
      return passOnOrStore(run, task.push);
    case 'push-at-device':
      return onPushAtDevice(run, task.push);
    case 'push-at-token-check':
      return onPushAtTokenCheck(run, task.push);
    case 'push-expires':
      return onPushExpires(run, task.push);
    case 'held-push-due': {
      const device = deviceOf(run, task.device);
      if (device.held_push?.push === task.push) reviewHeldPush(run, device);
      return;
    }
    case 'fetch-due':
      return onFetchDue(run, deviceOf(run, task.device), task.ticket, task.wish);
    case 'fetch-at-icloud':
      return onFetchAtICloud(run, task.question, task.cause);
    case 'fetch-answer':
      return onFetchAnswer(run, task.answer, task.cause);
    case 'suspend':
      return onSuspend(run, deviceOf(run, task.device), task.awake_until_ms);
    case 'install-ends':
      return endInstall(run, deviceOf(run, task.device), task.os, task.cause);
  }
}
