// Where the words of a page stand, in device pixels: the first line of every element that has words of its own.
() =>
  [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility())
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()))
    .map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const [line] = [...range.getClientRects()].filter((box) => box.width > 2);
      const [left, top, width, height] = [line.left, line.top, line.width, line.height].map(
        (length) => Math.round(length * devicePixelRatio),
      );
      return { words: node.data.trim().slice(0, 60), left, top, width, height };
    })
