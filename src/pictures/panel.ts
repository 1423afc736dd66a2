/** A scene as a part of a card: the drawing of the figure, or as much of it as tells the story at this size. */
import { box, type Box } from '../widgets/pipeline/path/geometry.ts';
import PathDrawing from '../widgets/pipeline/path/PathDrawing.svelte';
import { pathView } from '../widgets/pipeline/path/view.ts';
import SequenceDrawing from '../widgets/pipeline/sequence/SequenceDrawing.svelte';
import TheftPicture from '../widgets/theft/Picture.svelte';
import { panels_room } from './card.ts';
import { drawn } from './drawn.ts';
import { theftDrawing, type Scene } from './scenes.ts';

export interface Panel {
  readonly markup: string;
  /** What is to be seen of it, in its own units. */
  readonly shown: Box;
  /** What it is called where several stand side by side. */
  readonly name: string;
}

type Of<Kind extends Scene['of']> = Extract<Scene, { of: Kind }>;

/** @param alone is it the only one on its card? */
export function panelOf(scene: Scene, alone: boolean): Panel {
  if (scene.of === 'path') return pathPanel(scene);
  return scene.of === 'sequence' ? sequencePanel(scene) : theftPanel(scene, alone);
}

/** So wide a part of a drawing goes down to the lower edge of the card if it is so high. */
const heightFor = (width: number) => (width * panels_room.height) / panels_room.width;

/** Around a device, so that its outline is not cut. */
const edge = 1.5;
/** Below the opened device, and less than there is to the next. */
const below = 14;

function pathPanel({ trace, time_ms, receiver, part }: Of<'path'>): Panel {
  const picture = pathView(trace, time_ms, 'wide', receiver);
  const { layout } = picture;
  const { chassis } = layout.devices.find(({ id }) => id === receiver)!;
  const top = chassis.y - edge;
  const right = chassis.x + chassis.width + edge;
  const bottom = chassis.y + chassis.height;
  const { markup } = drawn(PathDrawing, { picture, label: '' });
  return { markup, shown: shown(), name: '' };

  function shown(): Box {
    switch (part) {
      case 'whole':
        return box(0, top, right, layout.height - top);
      case 'receiver': {
        const left = chassis.x - edge;
        return box(left, top, right - left, bottom + edge - top);
      }
      case 'from-icloud': {
        const left = layout.icloud.x - edge;
        const height = heightFor(right - left);
        return box(left, bottom + below - height, right - left, height);
      }
    }
  }
}

/** From the beginning, as far as there is room. */
function sequencePanel({ trace, time_ms, receiver }: Of<'sequence'>): Panel {
  const none = { onjump: undefined, describe: undefined, label: undefined };
  const given = { trace, time_ms, receiver, kind: 'wide', ...none } as const;
  const { markup, width } = drawn(SequenceDrawing, given);
  return { markup, shown: box(0, 0, width, heightFor(width)), name: '' };
}

function theftPanel(scene: Of<'theft'>, alone: boolean): Panel {
  const { markup, width, height } = drawn(TheftPicture, theftDrawing(scene, alone));
  return { markup, shown: box(0, 0, width, height), name: scene.run.name };
}
