"use strict";
(function () {
  var box = document.getElementById("sliding");
  if (box) {
    var day = document.getElementById("day"), name = document.getElementById("map-day");
    var layers = box.querySelectorAll(".slide");
    var show = function () {
      layers.forEach(function (layer, k) { layer.classList.toggle("on", k === Number(day.value)); });
      name.textContent = layers[day.value].getAttribute("data-name");
      day.setAttribute("aria-valuetext", name.textContent);
    };
    day.addEventListener("input", show);
    box.hidden = false;
    show();
  }
})();
