// The contrast of words as they are painted, whatever a browser made of their colors: of each box the color that most
// of it has, and the one that stands out most from it.
async ({ picture, boxes }) => {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (color) =>
    0.2126 * channel(color >> 16) + 0.7152 * channel((color >> 8) & 255) + 0.0722 * channel(color & 255);
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const ratio = ({ left, top, width, height }) => {
    const { data } = context.getImageData(left, top, width, height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const color = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const behind = luminance([...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0]);
    const ratios = [...counts.keys()].map(luminance).map(
      (light) => (Math.max(light, behind) + 0.05) / (Math.min(light, behind) + 0.05),
    );
    return { behind, ratio: Math.max(...ratios) };
  };
  return boxes.map((box) => [box.words, ratio(box)]);
}
