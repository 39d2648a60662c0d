/** What fingers (or a mouse) do on a map; all px, taps from its upper left corner. */
interface Moves {
  readonly drag: (x: number, y: number) => void;
  readonly pinch: (factor: number) => void;
  readonly tap: (x: number, y: number) => void;
}

/** Px a finger may tremble and still tap. */
const tremblePx = 8;

/** Tell dragging, pinching and tapping on an element apart. */
export function followFingers(element: HTMLElement, { drag, pinch, tap }: Moves): void {
  const fingers = new Map<number, PointerEvent>();
  let way = 0;
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  element.onpointerdown = (event) => {
    element.setPointerCapture(event.pointerId);
    way = fingers.size === 0 ? 0 : Number.POSITIVE_INFINITY;
    fingers.set(event.pointerId, event);
  };
  element.onpointermove = (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const before = spread();
    fingers.set(event.pointerId, event);
    const [x, y] = [event.clientX - last.clientX, event.clientY - last.clientY];
    way += Math.hypot(x, y);
    if (fingers.size > 1) {
      if (before > 0) pinch(spread() / before);
    } else if (way > tremblePx) drag(x, y);
  };
  element.onpointerup = (event) => {
    fingers.delete(event.pointerId);
    if (way > tremblePx) return;
    const { left, top } = element.getBoundingClientRect();
    tap(event.clientX - left, event.clientY - top);
  };
  element.onpointercancel = (event) => {
    fingers.delete(event.pointerId);
  };
}
