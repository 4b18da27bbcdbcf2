const GAP = 8
const EDGE = 12

type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }

/**
 * Where a panel goes beside its button: below when it fits or has more room there, else above; at the button's start or end edge;
 * always inside the window.
 */
export function placePanel(
  button: Box,
  panel: Size,
  screen: Size,
  end: boolean,
): { left: number; top: number } {
  const below = screen.height - button.bottom
  const goesBelow = below >= panel.height + GAP + EDGE || below >= button.top
  const wishedTop = goesBelow ? button.bottom + GAP : button.top - GAP - panel.height
  const wishedLeft = end ? button.right - panel.width : button.left
  const within = (value: number, most: number) => Math.max(EDGE, Math.min(value, most - EDGE))
  return {
    left: within(wishedLeft, screen.width - panel.width),
    top: within(wishedTop, screen.height - panel.height),
  }
}
