import { avatar } from './avatar.ts';
import type { AnswerCall } from './call.ts';
import { devices, removeDevice } from './devices.ts';
import type { Endpoint } from './endpoint.ts';
import { homePeople, switchPerson } from './home.ts';
import { createPin, linkPin, pollPin } from './pins.ts';
import { qrPicture } from './qr-picture.ts';
import { resources } from './resources.ts';
import { ping, signOut, user } from './user.ts';
import { approvalPage, linkPage } from '../pages/pages.ts';

interface Route {
  readonly endpoint: Endpoint;
  readonly method: string;
  /** A name in braces stands for any piece between two slashes. */
  readonly path: string;
  readonly answer: AnswerCall;
}

const routes: readonly Route[] = [
  { endpoint: 'create-pin', method: 'POST', path: '/api/v2/pins', answer: createPin },
  { endpoint: 'link-pin', method: 'PUT', path: '/api/v2/pins/link', answer: linkPin },
  { endpoint: 'qr-picture', method: 'GET', path: '/api/v2/pins/qr/{code}', answer: qrPicture },
  { endpoint: 'poll-pin', method: 'GET', path: '/api/v2/pins/{id}', answer: pollPin },
  { endpoint: 'user', method: 'GET', path: '/api/v2/user', answer: user },
  { endpoint: 'sign-out', method: 'DELETE', path: '/api/v2/users/signout', answer: signOut },
  { endpoint: 'resources', method: 'GET', path: '/api/v2/resources', answer: resources },
  { endpoint: 'ping', method: 'GET', path: '/api/v2/ping', answer: ping },
  { endpoint: 'home-people', method: 'GET', path: '/api/v2/home/users', answer: homePeople },
  { endpoint: 'switch-person', method: 'POST', path: '/api/v2/home/users/{uuid}/switch', answer: switchPerson },
  { endpoint: 'devices', method: 'GET', path: '/devices.xml', answer: devices },
  { endpoint: 'remove-device', method: 'DELETE', path: '/devices/{id}.xml', answer: removeDevice },
  { endpoint: 'avatar', method: 'GET', path: '/users/{uuid}/avatar', answer: avatar },
  { endpoint: 'approval-page', method: 'GET', path: '/auth', answer: approvalPage },
  { endpoint: 'link-page', method: 'GET', path: '/link', answer: linkPage },
  { endpoint: 'link-page', method: 'GET', path: '/link/', answer: linkPage },
];

export type RouteMatch =
  | { readonly kind: 'found'; readonly route: Route; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'not-found' };

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** Finds the endpoint for a path, given without its suffix, and a method. */
export const matchRoute = (method: string, path: string): RouteMatch => {
  const fitting = patterns.flatMap(({ route, pattern }) => {
    const match = pattern.exec(path);
    return match === null ? [] : [{ route, parameters: { ...match.groups } }];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found !== undefined) return { kind: 'found', ...found };
  return fitting.length > 0 ? { kind: 'wrong-method' } : { kind: 'not-found' };
};
