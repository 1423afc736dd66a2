/** What people do: each action of a scenario, and the rule it sets off. */
import type { Action } from '../types.ts';
import type { Device } from '../state.ts';
import { deviceOf, type Run } from '../run.ts';
import { signIn, signOut } from './account.ts';
import { forceQuit, leaveApp, lock, openApp, refresh, unlock } from './app.ts';
import { goOffline, goOnline } from './connection.ts';
import { edit, editMany, remove } from './edit.ts';
import { changeSettings, finishInstall, installOs, restart } from './system.ts';

export function act(run: Run, action: Action): void {
  const device = deviceOf(run, action.device);
  if (device.installing) {
    device.waiting_actions = [...device.waiting_actions, action];
    return;
  }
  switch (action.do) {
    case 'edit':
      return edit(run, device, action.record, action.fields);
    case 'edit-many':
      return editMany(run, device, action.prefix, action.count);
    case 'delete':
      return remove(run, device, action.record);
    case 'open-app':
      return openApp(run, device);
    case 'leave-app':
      return leaveApp(run, device);
    case 'force-quit':
      return forceQuit(run, device);
    case 'refresh':
      return refresh(run, device);
    case 'lock':
      return lock(run, device);
    case 'unlock':
      return unlock(run, device);
    case 'go-offline':
      return goOffline(run, device);
    case 'go-online':
      return goOnline(run, device);
    case 'install-os':
      return installOs(run, device, action.os);
    case 'restart':
      return restart(run, device);
    case 'set':
      return changeSettings(run, device, settingsOf(action));
    case 'sign-out':
      return signOut(run, device);
    case 'sign-in':
      return signIn(run, device);
  }
}

function settingsOf(action: Extract<Action, { do: 'set' }>) {
  const { background_refresh, low_power } = action;
  return {
    ...(background_refresh === undefined ? {} : { background_refresh }),
    ...(low_power === undefined ? {} : { low_power }),
  };
}

/** What was done to the device meanwhile happens now, in order; another installation makes the rest wait on. */
export function endInstall(run: Run, device: Device, os: string, cause: number): void {
  finishInstall(run, device, os, cause);
  const waiting = device.waiting_actions;
  device.waiting_actions = [];
  for (const action of waiting) act(run, action);
}
